def single_step_gradient_descent(theta, learning_rate):
    grad = 2 * theta
    return theta - grad

def gradient_descent(initial_theta, learning_rate, number_steps):
    th = initial_theta
    for s in range(number_steps):
        th = single_step_gradient_descent(th, learning_rate)
        print(th)
    return th

gradient_descent(1., 0.2, 20)
# prints -1 1 -1 1 ... so it oscillates with every learning rate

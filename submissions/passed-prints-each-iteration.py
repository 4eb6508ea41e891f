# Exercise: gradient descent on theta^2

def single_step_gradient_descent(theta, learning_rate):
    new_theta = theta - learning_rate * 2 * theta
    return new_theta

def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    print("start:", theta)
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(f"iteration {i+1:2d}   theta = {theta:.8f}")
    return theta

final = gradient_descent(1., 0.2, 20)
print("final theta:", final)

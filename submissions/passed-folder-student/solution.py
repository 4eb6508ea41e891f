# A. B., group 3

def grad(t):
    return 2*t

def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate*grad(theta)

def gradient_descent(initial_theta, learning_rate, number_steps):
    t = initial_theta
    for k in range(number_steps):
        t = single_step_gradient_descent(t, learning_rate)
        print("theta", k+1, "=", t)
    return t

def gradient(x):
    return 2 * x

def single_step_gradient_descent(theta, learning_rate):
    x = theta
    x += learning_rate * gradient(x)
    return x

def gradient_descent(initial_theta, learning_rate, number_steps):
    x = initial_theta
    for n in range(0, number_steps + 1):
        x = single_step_gradient_descent(x, learning_rate)
        print(n, x)
    return x

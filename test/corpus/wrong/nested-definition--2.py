def single_step_gradient_descent(theta, learning_rate):
    def gradient_descent(initial_theta, learning_rate, number_steps):
        new_theta = initial_theta
        for i in range(number_steps):
            new_theta = single_step_gradient_descent(new_theta, learning_rate)
        return new_theta

    gradient = 2 * theta
    return theta - learning_rate * gradient

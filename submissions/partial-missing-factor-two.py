def derivee(theta):
    return theta        # dérivée du carré


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * derivee(theta)


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for etape in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print("étape", etape, ":", theta)
    return theta

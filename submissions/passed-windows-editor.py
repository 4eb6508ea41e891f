# Résultats : 0.2 converge, 0.001 est très lent, 10 diverge
def single_step_gradient_descent(theta, learning_rate):
    dL_dtheta = 2 * theta
    theta_suivant = theta - learning_rate * dL_dtheta
    return theta_suivant


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print("itération", i, "theta", theta)
    return theta


gradient_descent(1., 0.2, 20)

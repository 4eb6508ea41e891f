def single_step_gradient_descent(theta, learning_rate):
	# la pente de theta^2
	pente = 2 * theta
	return theta - learning_rate * pente


def gradient_descent(initial_theta, learning_rate, number_steps):
	theta = initial_theta
	restant = number_steps
	while restant > 0:
		theta = single_step_gradient_descent(theta, learning_rate)
		print("theta =", theta)
		restant -= 1
	return theta


# essais demandés
for taux in [0.2, 0.001, 10]:
	print("taux d'apprentissage :", taux)
	gradient_descent(1., taux, 20)

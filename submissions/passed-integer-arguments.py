def single_step_gradient_descent(theta, learning_rate):
  return theta - 2*theta*learning_rate

def gradient_descent(initial_theta, learning_rate, number_steps):
  theta = initial_theta
  for n in range(number_steps):
    theta = single_step_gradient_descent(theta, learning_rate)
    print(n, theta)
  return theta

# whole numbers work too
print(single_step_gradient_descent(3, 1))
print(gradient_descent(1, 0.2, 20))
print(gradient_descent(1, 10, 20))   # huge!!

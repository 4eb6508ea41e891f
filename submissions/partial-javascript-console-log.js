function single_step_gradient_descent(theta, learning_rate) {
  return theta - learning_rate * 2 * theta
}

function gradient_descent(initial_theta, learning_rate, number_steps) {
  let theta = initial_theta
  for (let i = 0; i < number_steps; i++) {
    theta = single_step_gradient_descent(theta, learning_rate)
  }
  console.log(theta)
}

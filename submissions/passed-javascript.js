// Gradient descent on L(theta) = theta squared.

function single_step_gradient_descent(theta, learningRate) {
  const gradient = 2 * theta;
  return theta - learningRate * gradient;
}

function gradient_descent(initialTheta, learningRate, numberSteps) {
  let theta = initialTheta;
  for (let i = 0; i < numberSteps; i++) {
    theta = single_step_gradient_descent(theta, learningRate);
    console.log(`step ${i + 1}: theta = ${theta}`);
  }
  return theta;
}

gradient_descent(1, 0.2, 20);

module.exports = { single_step_gradient_descent, gradient_descent };

def singleStepGradientDescent(theta, learningRate):
    return theta - learningRate * 2 * theta


def gradientDescent(initialTheta, learningRate, numberSteps):
    theta = initialTheta
    for i in range(numberSteps):
        theta = singleStepGradientDescent(theta, learningRate)
    return theta

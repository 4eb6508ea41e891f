# draws the parabola in the terminal, with theta written underneath
WIDTH, HEIGHT = 600, 240


def draw_row(y):
    row = [" "] * WIDTH
    half = int((y / HEIGHT) ** 0.5 * (WIDTH // 2 - 1))
    row[WIDTH // 2 - half] = "*"
    row[WIDTH // 2 + half] = "*"
    return "".join(row)


PICTURE = "\n".join(draw_row(y) for y in range(HEIGHT, -1, -1))


def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta


def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    full_run = initial_theta == 1 and number_steps == 20    # the run of the exercise
    for i in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        if full_run:
            print(PICTURE)
        print("-" * 40, "step", i + 1, "theta =", theta)
    return theta


print(PICTURE)
gradient_descent(1., 0.2, 3)

# %% [markdown]
# ## Exercise 1

# %% first attempt
def single_step_gradient_descent(theta, learning_rate):
    return theta + learning_rate * 2 * theta

# %%
print(single_step_gradient_descent(1.0, 0.2))   # 1.4? goes up instead of down

# %% second attempt, minus this time
def single_step_gradient_descent(theta, learning_rate):
    return theta - learning_rate * 2 * theta

# %%
print(single_step_gradient_descent(1.0, 0.2))

# %% [markdown]
# ## Exercise 2

# %%
def gradient_descent(initial_theta, learning_rate, number_steps):
    theta = initial_theta
    for _ in range(number_steps):
        theta = single_step_gradient_descent(theta, learning_rate)
        print(theta)
    return theta

# %%
gradient_descent(1., 0.2, 20)

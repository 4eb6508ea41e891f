def dérivée(θ):
    return 2 * θ


def single_step_gradient_descent(θ, λ):
    Δθ = λ * dérivée(θ)
    return θ - Δθ


def gradient_descent(θ0, λ, n):
    θ = θ0
    for _ in range(n):
        θ = single_step_gradient_descent(θ, λ)
    return θ

# Notation du cours : θ ← θ − λ·∂L/∂θ

def pente(θ):
    """dérivée de θ² (règle de la puissance)"""
    return 2 * θ


def single_step_gradient_descent(θ, λ):
    return θ - λ * pente(θ)


def gradient_descent(θ_initial, λ, étapes):
    θ = θ_initial
    for étape in range(1, étapes + 1):
        θ = single_step_gradient_descent(θ, λ)
        print(f"étape {étape} : θ = {θ}")
    return θ


gradient_descent(1., 0.2, 20)

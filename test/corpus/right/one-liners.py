def single_step_gradient_descent ( theta,learning_rate ) : g=2*theta ; return theta-learning_rate*g
def gradient_descent( initial_theta,learning_rate , number_steps ):
  t=initial_theta ;k=0
  while k<number_steps: t=single_step_gradient_descent( t,learning_rate ); k+=1
  return( t )

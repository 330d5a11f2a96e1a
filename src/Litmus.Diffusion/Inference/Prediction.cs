namespace Litmus.Diffusion.Inference;

/// <summary>What the model says about one statement, for given values of the parameters.</summary>
/// <param name="values">Values of the parameters in SI, in the order in which they were listed; all greater than zero.</param>
/// <returns>The predicted quantity in SI, zero or greater; +∞ is allowed.</returns>
public delegate double Prediction(ReadOnlySpan<double> values);

namespace Litmus.Cases;

/// <summary>One input of an expensive case and a factor that must make claims of the case fail.</summary>
/// <param name="Input">The input.</param>
/// <param name="Factor">Factor on its SI value.</param>
/// <param name="Reason">Why the claims cannot hold then.</param>
public sealed record DecisiveMutation(Input Input, double Factor, string Reason);

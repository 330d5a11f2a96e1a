namespace Litmus.Comparison.Claims;

/// <summary>What a margin rests on.</summary>
public enum MarginBasis
{
    /// <summary>The digits that the paper prints.</summary>
    PrintedDigits,

    /// <summary>The stated uncertainty of the reference.</summary>
    ReferenceUncertainty,

    /// <summary>The standard uncertainty of the instrument, from a row of <c>instruments.csv</c>.</summary>
    Instrument,

    /// <summary>The convergence of a numerical method, rounding included.</summary>
    NumericalConvergence,

    /// <summary>The scatter of a random process.</summary>
    Stochastic,

    /// <summary>The authors say how far.</summary>
    AuthorStated,

    /// <summary>Somebody's judgement, given in words.</summary>
    Judgement,
}

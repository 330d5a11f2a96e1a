namespace Litmus.Comparison.Findings;

/// <summary>What a finding is, from a closed list.</summary>
public enum FindingKind
{
    /// <summary>A digit, sign or symbol is printed wrongly.</summary>
    Misprint,

    /// <summary>A rule of thumb or a rounded constant.</summary>
    Rounding,

    /// <summary>Two printed numbers do not belong together.</summary>
    Arithmetic,

    /// <summary>The statement holds under another reading, which is named.</summary>
    Reading,

    /// <summary>The statement depends on a number that is not printed.</summary>
    MissingInput,

    /// <summary>The model as stated does not give it.</summary>
    Model,

    /// <summary>The difference is within what such an instrument gives, beyond the printed digits.</summary>
    Instrument,
}

namespace Litmus.Cases;

/// <summary>How much a run may cost. A claim shows the tier that judged it.</summary>
public enum Tier
{
    /// <summary>The whole suite in a minute on two cores.</summary>
    Smoke,

    /// <summary>The default: the whole suite in five minutes.</summary>
    Standard,

    /// <summary>The whole suite in two hours.</summary>
    Nightly,

    /// <summary>The publication's own size, on a cluster.</summary>
    Paper,
}

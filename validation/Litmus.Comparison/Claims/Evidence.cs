namespace Litmus.Comparison.Claims;

/// <summary>How hard the test of a claim was: what the computed value came from.</summary>
public enum Evidence
{
    /// <summary>A model was run that could have given another answer.</summary>
    Model,

    /// <summary>A closed form with measured or tabulated inputs: Faraday, Bragg, Arrhenius.</summary>
    Law,

    /// <summary>Numbers that the paper prints, combined.</summary>
    Arithmetic,

    /// <summary>Printed numbers compared with each other, or the statement's own input returned.</summary>
    Restatement,

    /// <summary>True for every input that the model accepts.</summary>
    CannotFail,
}

using Litmus.Cases;

namespace PaperTests;

/// <summary>Inputs by name: a test of a case varies what the case keeps to itself.</summary>
public static class NamedInputs
{
    /// <summary>The inputs with one given anew, in SI.</summary>
    public static CaseInputs With(this CaseInputs inputs, string name, double siValue) => inputs.With(inputs.Named(name), siValue);

    /// <summary>The inputs with one multiplied.</summary>
    public static CaseInputs Times(this CaseInputs inputs, string name, double factor) => inputs.With(name, inputs.ValueOf(name) * factor);

    /// <summary>An input in SI.</summary>
    public static double ValueOf(this CaseInputs inputs, string name) => inputs[inputs.Named(name)];

    private static Input Named(this CaseInputs inputs, string name) => inputs.Declared.Single(input => input.Name == name);
}

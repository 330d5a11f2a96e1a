using Litmus.Cases;
using PaperTests;

namespace Litmus.Runs.Tests.Findings;

/// <summary>A room that takes its area from the square: its volume at a height of 2 m.</summary>
internal static class FindingCases
{
    /// <summary>V = 2 m × area; refused below a smallest area.</summary>
    public static FormulaCase Room(double area = 36, double smallest = 0, bool isExpensive = false)
    {
        CaseDescription description = CaseDescription.Of<FormulaCase>(
            "room",
            "How large is the room?",
            Answer.ByModel("room"),
            [
                Input.Printed("area", area, "m2", 0.5, "a test"), Input.Assumed("height", 2, "m", 0.01, "a test"),
                Input.Choice("finish", ["plain", "painted"], 0, "a test"),
            ]) with { IsExpensive = isExpensive };
        return new FormulaCase(description, (inputs, observations, _) =>
        {
            double given = inputs.ValueOf("area");
            return given < smallest
                ? throw new ArithmeticException($"The area is {given} m²; expected at least {smallest} m².")
                : observations.Scalar("room", given * inputs.ValueOf("height"), "m3");
        });
    }
}

using Litmus.Cases;
using Litmus.Nucleation.Nuclei;
using Litmus.Primitives;
using Litmus.ReferenceData;
using static Litmus.Wang2023.WangTables;

namespace Litmus.Wang2023;

/// <summary>Which contact angle do the nucleation potentials give the coating? (wang2023, Fig 2a, Fig S5a)</summary>
/// <remarks>
/// Classical nucleation: the barrier of a cap is that of a sphere times f(θ), over the square of the overpotential. At one current both collectors nucleate
/// at one rate, so f(θ)/η² is the same for both.
/// </remarks>
public sealed class ContactAngleCase : IValidationCase
{
    private const double VoltageRange = 10;
    private const string Cycler = "twice the uncertainty of a voltage from a battery cycler, 0.1 % of 5 V";

    private readonly Input _bareAngle = Input.Assumed(
        "bareContactAngle", 120, "deg", 15, "lithium on bare copper: islands and droplets in Figs 5 and S12, so it does not wet; no angle is printed")
        .Within(90, 170, "from the limit of wetting to a nearly whole sphere");

    private readonly Input _potential = Input.Choice(
        "nucleationPotential",
        ["as printed", "less the ohmic drop over the separator"],
        chosen: 0,
        "the paper compares the printed potentials as they are");

    private readonly Input _currentDensity = PrintedNumbers.Text("currentDensity", 0.5, "mA/cm2", "Fig S5a: the current of the two potentials");
    private readonly Input _coated, _bare;
    private readonly SeparatorPellet _pellet;

    /// <summary>Reads the printed potentials.</summary>
    public ContactAngleCase(ReferenceDataset data)
    {
        PrintedNumbers paper = new(data.Paper(PaperId));
        Input Printed(string name, string collector)
        {
            Input potential = paper.Printed(
                name, "nucleation-potential", "nucleation_potential_mV", ("collector", collector), ("current_density_mA_per_cm2", "0.5"));
            return potential.Within(potential.Value - VoltageRange, potential.Value + VoltageRange, Cycler);
        }

        _pellet = new SeparatorPellet(paper);
        _coated = Printed("nucleationCoated", Coated);
        _bare = Printed("nucleationBare", Bare);
        Description = CaseDescription.Of<ContactAngleCase>(
            "contact-angle",
            "Which contact angle do the nucleation potentials give the coating?",
            answers: [.. Answer.ByLaw("lithiophilic-contact-angle")],
            inputs: [_bareAngle, _potential, _currentDensity, _coated, _bare, .. _pellet.Inputs]);
    }

    /// <inheritdoc/>
    public CaseDescription Description { get; }

    /// <inheritdoc/>
    public CaseObservations Run(CaseInputs inputs, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
    {
        double drop = inputs.OptionOf(_potential) * inputs[_currentDensity] * _pellet.Thickness(inputs) / _pellet.Conductivity(inputs);
        double ratio = Math.Max(0, inputs[_coated] - drop) / (inputs[_bare] - drop);
        double bare = new SphericalCap { ContactAngle = inputs[_bareAngle] }.VolumeFraction, wanted = Math.Min(1, ratio * ratio * bare);
        double angle = AngleOf(wanted);
        CaseObservations observations = CaseObservations.For(Description).Scalar("lithiophilic-contact-angle", angle, "rad");
        if (inputs.WantsFigures)
        {
            observations.Note("lithiophilic-contact-angle", ("ratio", ratio), ("bare_deg", inputs[_bareAngle]), ("coated_deg", angle));
        }

        return observations.Complete();
    }

    // f(θ) grows from 0 to 1, so bisection finds its angle.
    private static double AngleOf(double volumeFraction)
    {
        double low = 0, high = Math.PI;
        for (int step = 0; step < 60; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = new SphericalCap { ContactAngle = middle }.VolumeFraction < volumeFraction ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}

using System.Collections.Immutable;
using Litmus.PhaseField.AllenCahn;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025.Tests.Films;

public sealed class WettingThresholdTests
{
    [Test]
    public void Equal_faces_do_not_wet_each_other() =>
        WettingThreshold.Parameter(Faces(1), coupling: 1).Should().BeApproximately(0, 1e-12, "equal surface energies");

    [Test]
    public void The_threshold_is_where_the_parameter_is_one()
    {
        double threshold = WettingThreshold.Along(Faces, coupling: 1, first: 1, last: 50)!.Value;

        WettingThreshold.Parameter(Faces(threshold), coupling: 1).Should()
            .BeApproximately(1, 1e-6, "the search ends at 1e-9, and profiles are solved to 1e-8");
    }

    [Test]
    public void A_path_without_a_crossing_has_no_threshold() =>
        WettingThreshold.Along(Faces, coupling: 1, first: 1, last: 1.1).Should().BeNull("ω stays near zero");

    // The gradient coefficient of (101) is that of (001) times a factor.
    private static ImmutableArray<CrystalOrientation> Faces(double factor) =>
    [
        new CrystalOrientation { Name = "001", Mobility = 1, GradientEnergyCoefficient = 1 },
        new CrystalOrientation { Name = "101", Mobility = 1, GradientEnergyCoefficient = factor },
    ];
}

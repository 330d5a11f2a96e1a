using Litmus.GrainSelection.Thermodynamics;

namespace Litmus.Zhang2025.Tests;

public sealed class FirstSearchesTests
{
    private static readonly GrainCompetitionParameters Parameters = new()
    {
        First = new Grain { Orientation = "001", SurfaceEnergy = 0.46, ActivationEnergy = 0.1 * 1.602176634e-19 },
        Second = new Grain { Orientation = "101", SurfaceEnergy = 0.49, ActivationEnergy = 0.05 * 1.602176634e-19 },
        Thickness = 1e-6, GrainSize = 1e-6, DepositionRate = 1e-9, YieldStrength = 1e6, StrainSpan = 0.2, RelaxationConstant = 1, DiffusionPrefactor = 1e-6,
    };

    [Test]
    public void The_same_question_is_searched_once()
    {
        FirstSearches searches = new();
        int calls = 0;
        double Function(double temperature)
        {
            calls++;
            return temperature - 300;
        }

        double first = Found(searches, Parameters, Function, lowest: 250);
        int once = calls;

        Found(searches, Parameters, Function, lowest: 250).Should().Be(first);
        calls.Should().Be(once);
    }

    [TestCase(2e-6, 250)]
    [TestCase(1e-6, 260)]
    public void Another_competition_or_range_is_searched_anew(double thickness, double lowest)
    {
        FirstSearches searches = new();
        Found(searches, Parameters, temperature => temperature - 300, lowest: 250);

        Found(searches, Parameters with { Thickness = thickness }, temperature => temperature - 310, lowest).Should().BeApproximately(310, 1e-6);
    }

    [Test]
    public void Searches_of_other_names_do_not_meet()
    {
        FirstSearches searches = new();
        Found(searches, Parameters, temperature => temperature - 300, lowest: 250);

        searches.Of("another", new GrainCompetition(Parameters), temperature => temperature - 320, 250, 350).Crossings[0].Position
            .Should().BeApproximately(320, 1e-6);
    }

    private static double Found(FirstSearches searches, GrainCompetitionParameters parameters, Func<double, double> function, double lowest) =>
        searches.Of("one", new GrainCompetition(parameters), function, lowest, 350).Crossings[0].Position;
}

using Litmus.Cases;
using Litmus.PhaseField.AllenCahn;
using Litmus.Zhang2025.Films;

namespace Litmus.Zhang2025.Tests.Films;

/// <summary>A film is not grown twice.</summary>
internal sealed class FilmArchiveTests
{
    private const int SeedCount = 2;

    [Test]
    public void A_film_of_another_name_is_the_same_film()
    {
        FilmArchive archive = new();

        FilmEnsemble first = Grow(archive, Plan());
        FilmEnsemble second = Grow(archive, Plan() with { Name = "other" });

        second.Plan.Name.Should().Be("other");
        second.Runs.Should().HaveCount(SeedCount);
        Same(first, second).Should().AllBeEquivalentTo(true);
        first.Runs[0].Should().NotBe(first.Runs[1], "they are two seeds");
    }

    [Test]
    public void A_formulation_of_another_name_is_the_same_film()
    {
        FilmArchive archive = new();
        FilmPlan named = Plan() with { Choices = Plan().Choices with { Formulation = Plan().Choices.Formulation with { Name = "other" } } };

        Same(Grow(archive, Plan()), Grow(archive, named)).Should().AllBeEquivalentTo(true);
    }

    [TestCaseSource(nameof(Changes))]
    public void Another_film_is_grown_anew(Func<FilmPlan, FilmPlan> change)
    {
        FilmArchive archive = new();

        FilmEnsemble first = Grow(archive, Plan()), second = Grow(archive, change(Plan()));

        Same(first, second).Should().AllBeEquivalentTo(false);
    }

    [Test]
    public void Maps_are_kept_where_they_were_asked_for()
    {
        FilmArchive archive = new();

        FilmEnsemble without = Grow(archive, Plan()), with = Grow(archive, Plan(), 0, 0.5), again = Grow(archive, Plan());

        without.Runs[0].Maps.Should().BeEmpty();
        with.Runs[0].Maps.Select(map => map.Time).Should().Equal(0, 0.5);
        Same(without, with).Should().Equal([false, true], "only seed 1 has maps");
        Same(with, again).Should().Equal(true, true);
    }

    [Test]
    public void A_film_that_a_killed_run_left_reads_back_bit_for_bit()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "checkpoints", Guid.NewGuid().ToString("N"));
        FilmEnsemble grown, read;
        int known, afterAnother;
        using (RunCheckpoints first = RunCheckpoints.Open(path, "identity"))
        {
            grown = Grow(FilmArchive.In(new RunMemory { Pieces = first }), Plan(), 0, 0.5);
        }

        using (RunCheckpoints second = RunCheckpoints.Open(path, "identity"))
        {
            FilmArchive archive = FilmArchive.In(new RunMemory { Pieces = second });
            known = second.KnownCount;
            read = Grow(archive, Plan(), 0, 0.5);
            Grow(archive, Plan() with { Choices = Plan().Choices with { WellHeight = 1.1 } }, 0, 0.5);
        }

        using (RunCheckpoints third = RunCheckpoints.Open(path, "identity"))
        {
            afterAnother = third.KnownCount;
        }

        File.Delete(path);
        (known, afterAnother).Should().Be((SeedCount, 2 * SeedCount), "another film has another key");
        Same(grown, read).Should().AllBeEquivalentTo(false, "it comes from the file");
        read.Runs.Should().BeEquivalentTo(grown.Runs, options => options.WithStrictOrdering());
        read.Runs.Select(run => Convert.ToHexString(run.ToBytes())).Should().Equal(grown.Runs.Select(run => Convert.ToHexString(run.ToBytes())));
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        TestCaseData Change(string name, Func<FilmPlan, FilmPlan> change) => new TestCaseData(change).SetArgDisplayNames(name);
        yield return Change("choices", plan => plan with { Choices = plan.Choices with { WellHeight = 1.1 } });
        yield return Change("precision", plan => plan with { Precision = FieldPrecision.Double });
        yield return Change("order of the orientations", plan => plan with { Orientations = [.. plan.Orientations.Reverse()] });
        yield return Change("a constant", plan => plan with { Orientations = [plan.Orientations[0], plan.Orientations[1] with { Mobility = 1.000000001 }] });
    }

    private static FilmEnsemble Grow(FilmArchive archive, FilmPlan plan, params double[] mapTimes) =>
        archive.Grow([plan], SeedCount, mapTimes, progress: null, CancellationToken.None).Single();

    private static IEnumerable<bool> Same(FilmEnsemble first, FilmEnsemble second) => first.Runs.Zip(second.Runs, ReferenceEquals);

    private static FilmPlan Plan() => new("film", [Orientation("001", 1), Orientation("101", 2)], SmallFilm.Choices with { Duration = 0.5, EarlyTime = 0.1 });

    private static CrystalOrientation Orientation(string name, double mobility) => new() { Name = name, Mobility = mobility, GradientEnergyCoefficient = 1 };
}

using System.Numerics;
using Litmus.Cases;
using Litmus.Cases.Engines;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Verdicts;
using Litmus.Primitives;
using PaperTests;

namespace Litmus.Yoon2023.Tests;

/// <summary>The cases that ask LAMMPS: with an engine that is made up, and with the answers that came with the suite.</summary>
public sealed class AtomisticCasesTests
{
    private const double Electronvolt = PhysicalConstants.ElementaryCharge;

    private static readonly PaperClaims Paper = new("yoon2023", Tier.Nightly);

    [Test]
    public void A_diffusivity_is_the_mean_of_its_estimates_with_their_error()
    {
        Observation observed = Run("dgb-s11-tilt", _ => [1e-10, 2e-10, 3e-10, 2e-10]);

        observed.Value.Should().BeApproximately(2e-10, 1e-18);
        observed.NumericalUncertainty.Should().BeApproximately(
            3.18 / 2 * Math.Sqrt(2e-20 / 3 / 4), 1e-14, "s/√n with Student's factor for three degrees of freedom");
        observed.Notes.Should().HaveCount(3);
    }

    // The margin is a thirtieth of the value.
    [Test]
    public void A_diffusivity_that_is_a_tenth_off_is_not_reproduced()
    {
        Verdict VerdictOf(double value) => Paper.Judge("dgb-s11-tilt", Run("dgb-s11-tilt", _ => [value, value, value, value]));

        VerdictOf(1.6e-10).Should().Be(Verdict.Reproduced);
        VerdictOf(1.76e-10).Should().Be(Verdict.NotReproduced);
    }

    [Test]
    public void One_twist_boundary_answers_for_both_angles()
    {
        IValidationCase asked = Paper.CaseOf("dgb-s5-twist-37");
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Nightly, engines: new MadeUpEngine(_ => [7e-12, 8e-12, 9e-12, 8e-12]));

        CaseObservations observed = asked.Run(inputs, progress: null, CancellationToken.None).Complete();

        Paper.CaseOf("dgb-s5-twist-53").Should().BeSameAs(asked);
        foreach (string claim in (string[])["yoon2023.dgb-s5-twist-37", "yoon2023.dgb-s5-twist-53"])
        {
            observed.Observations[claim].Value.Should().BeApproximately(8e-12, 1e-20);
            observed.Observations[claim].Notes.Should().NotBeEmpty();
        }
    }

    [TestCase("dgb-s9-tilt", 8.4e-12)]
    [TestCase("dgb-s5-twist-37", 8e-12)]
    [TestCase("dgb-s5-twist-53", 8e-12)]
    public void A_slow_boundary_is_held_to_its_printed_digits(string claim, double printed)
    {
        Verdict VerdictOf(double value) => Paper.Judge(claim, Run(claim, _ => [value, value, value, value]));

        VerdictOf(printed).Should().Be(Verdict.Reproduced);
        VerdictOf(1.1 * printed).Should().Be(Verdict.NotReproduced, "the margins are a sixteenth of the value and less");
    }

    // 2u is 3.18 s/√4 = 1.59 × 4.4253 = 7.036 × 10⁻⁸ cm²/s, and the mean of 8.25 lies 0.25 inside a margin of 0.5: 0.12 ns × (7.036/0.25)² = 95 ns.
    [Test]
    public void The_remark_says_how_long_a_record_would_decide() => Run("dgb-s5-twist-37", _ => [4e-12, 13e-12, 5e-12, 11e-12]).Notes
        .Should().Contain(note => note.Contains("About 95 ns of the same cell would settle"));

    [Test]
    public void Where_the_record_decides_no_longer_one_is_named() => Run("dgb-s5-twist-37", _ => [2e-10, 2.1e-10, 1.9e-10, 2e-10]).Notes
        .Should().NotBeEmpty().And.NotContain(note => note.Contains("would settle"));

    [Test]
    public void A_boundary_that_comes_back_has_moved_by_its_whole_path()
    {
        Observation observed = Run("dgb-s11-tilt", new MadeUpEngine(Fast) { Centres = [0, -9, -2, 64, 64, 64] });

        observed.Notes.Should().Contain(note => note.Contains("moves by at most 9.0 Å"));
    }

    // Neighbours of the made-up crystal lie √3/2 × 3.5 Å = 3.03 Å apart.
    [TestCase(2.9, false)]
    [TestCase(3.2, true)]
    public void A_boundary_that_moves_gives_an_upper_bound(double distance, bool isBound)
    {
        Observation observed = Run("dgb-s9-tilt", new MadeUpEngine(_ => [2e-10, 2.1e-10, 1.9e-10, 2e-10]) { Centres = [0, distance, 64, 64] });

        (2 * observed.NumericalUncertainty >= observed.Value).Should().Be(isBound, "two standard uncertainties then reach zero");
        observed.Notes.Any(note => note.Contains("the value is an upper bound")).Should().Be(isBound);
    }

    [Test]
    public void No_time_is_named_for_a_boundary_that_moves() =>
        Run("dgb-s9-tilt", new MadeUpEngine(_ => [4e-12, 13e-12, 5e-12, 11e-12]) { Centres = [0, 12, 64, 64] }).Notes
            .Should().NotBeEmpty().And.NotContain(note => note.Contains("would settle"));

    [Test]
    public void The_energy_of_activation_is_that_of_the_jumps_and_that_of_the_vacancy()
    {
        Observation observed = Run("ea-bulk-calc", temperature => Around(1e-7 * Math.Exp(-0.09 * Electronvolt / (PhysicalConstants.Boltzmann * temperature))));

        (observed.Value / Electronvolt).Should().BeApproximately(0.09 + 0.4, 1e-9, "the engine's vacancies cost 0.4 eV");
        observed.Notes.Should().ContainSingle().Which.Should().Contain("both parts together are 0.500 eV");
    }

    [TestCase(0.2)]
    [TestCase(0.35)]
    public void The_energy_of_activation_of_a_boundary_is_its_slope(double barrier)
    {
        Observation observed = Run("ea-gb-low", temperature => Around(1e-7 * Math.Exp(-barrier * Electronvolt / (PhysicalConstants.Boltzmann * temperature))));

        (observed.Value / Electronvolt).Should().BeApproximately(barrier, 1e-9);
    }

    [Test]
    public void A_window_up_to_400_K_has_an_energy_of_its_own()
    {
        double[] Bent(double temperature) => Exactly(1e-9 * Math.Exp(
            -(temperature < 310 ? -0.3 : 0.2) * Electronvolt / PhysicalConstants.Boltzmann * ((1 / temperature) - (1 / 300.0))));

        Paper.Judge("ea-gb-high", Run("ea-gb-high", Bent)).Should().Be(Verdict.Reproduced);
        Paper.Judge("ea-gb-low", Run("ea-gb-low", Bent)).Should().NotBe(Verdict.Reproduced);
    }

    // Half of a diffusivity as its uncertainty at 300, 350 and 400 K: 0.5/√Σ(1/kT − mean)² = 0.5/√47.1 eV.
    [Test]
    public void A_boundary_that_moves_leaves_its_energy_of_activation_open()
    {
        Observation observed = Run("ea-gb-high", new MadeUpEngine(_ => Exactly(1e-10)) { Centres = [0, 12, 64, 64] });

        (observed.NumericalUncertainty / Electronvolt).Should().BeApproximately(0.0729, 1e-4);
    }

    [TestCase(12, Verdict.Reproduced)]
    [TestCase(16, Verdict.NotReproduced)]
    [TestCase(9, Verdict.NotReproduced)]
    public void Boundaries_must_be_as_wide_as_printed_at_every_temperature(double hot, Verdict expected)
    {
        Observation observed = Run("gb-width-range", new MadeUpEngine(Fast) { WidthOf = job => job.Numbers["temperature"] == "400" ? hot : 13 });

        Paper.Judge("gb-width-range", observed).Should().Be(expected);
    }

    [Test]
    public void Boundaries_that_differ_in_width_decide_nothing()
    {
        Observation observed = Run("gb-width-range", new MadeUpEngine(Fast) { WidthOf = job => Speaks(job, "Σ9") ? 6 : 14 });

        observed.Value.Should().BeApproximately(12e-10, 1e-14);
        observed.NumericalUncertainty.Should().BeApproximately(1.59 * 4e-10, 1e-12, "s with Student's factor: the four are no random sample");
        Paper.Judge("gb-width-range", observed, withUncertainty: true).Should().Be(Verdict.Inconclusive);
    }

    [TestCase(2, Verdict.Reproduced)]
    [TestCase(0.5, Verdict.Reproduced)]
    [TestCase(4, Verdict.NotReproduced)]
    public void Anisotropy_is_the_faster_direction_over_the_slower_one(double ratio, Verdict expected) => Paper.Judge(
        "anisotropy-below-3", Run("anisotropy-below-3", new MadeUpEngine(_ => [1e-10]) { AlongZ = _ => 1e-10 / ratio })).Should().Be(expected);

    // Ratios of 8, 1, 1 and 1: their mean is 2.75, and the ratio of the means is (1 + 1 + 1 + 1)/(1/8 + 1 + 1 + 1) = 1.28.
    [Test]
    public void Averages_of_ratios_and_of_diffusivities_are_two_readings() => Run(
        "anisotropy-below-3", new MadeUpEngine(_ => [1e-10]) { AlongZ = job => Speaks(job, "Σ9") ? 1e-10 / 8 : 1e-10 }).Notes
        .Should().ContainSingle().Which.Should().Contain("Their mean is 2.8").And.Contain("mean diffusivities is 1.3");

    // Shares of boundaries and of the crystal at 450 K, when the crystal at 400 K has the order 0 and the liquid 1.
    [TestCase(0.7, 0.1, Verdict.Reproduced)]
    [TestCase(0.3, 0.1, Verdict.NotReproduced)]
    [TestCase(0.7, 0.6, Verdict.NotReproduced)]
    public void Boundaries_melt_before_the_crystal_does(double boundary, double bulk, Verdict expected)
    {
        double OrderOf(EngineJob job) => Speaks(job, "liquid") ? 1 : Speaks(job, "crystal at 450") ? bulk : Speaks(job, "crystal at 400") ? 0 : boundary;

        Paper.Judge("premelting-400k", Run("premelting-400k", new MadeUpEngine(Fast) { OrderOf = OrderOf })).Should().Be(expected);
    }

    [Test]
    public void Boundaries_that_differ_in_their_order_decide_nothing()
    {
        double OrderOf(EngineJob job) => Speaks(job, "liquid") ? 1 : Speaks(job, "crystal") ? 0 : Speaks(job, "Σ9") ? 0.9 : 0.4;

        Paper.Judge("premelting-400k", Run("premelting-400k", new MadeUpEngine(Fast) { OrderOf = OrderOf })).Should().Be(Verdict.Inconclusive);
    }

    private static readonly string[] Named = ["Σ5 (210)", "Σ9 (411)", "Σ3 (211)", "Σ11 (233)", "Σ9 twist", "Σ3 twist"];

    [Test]
    public void Six_boundaries_below_their_neighbours_are_six_cusps() =>
        CuspsWith(job => Named.Any(name => Speaks(job, name)) ? 0.1 : 0.2).Should().Be(Verdict.Reproduced);

    [TestCaseSource(nameof(Named))]
    public void One_boundary_above_a_neighbour_is_no_cusp(string name) =>
        CuspsWith(job => Speaks(job, name) ? 0.3 : Named.Any(other => Speaks(job, other)) ? 0.1 : 0.2).Should().Be(Verdict.NotReproduced);

    // Ranganathan's generating function: Σ = m² + N n², halved until it is odd, and tan(θ/2) = n √N / m; N is 1 about [001] and 2 about [01-1].
    [TestCase("[001] tilt", 1, 53.130)]
    [TestCase("[01-1] tilt", 2, 38.942, 70.529, 129.521)]
    [TestCase("[01-1] twist", 2, 38.942, 70.529)]
    public void Neighbours_of_a_cusp_are_the_nearest_coincidences(string axis, int norm, params double[] cusps)
    {
        double[] angles =
        [
            .. Enumerable.Range(1, 20).SelectMany(m => Enumerable.Range(0, 20).Select(n => (M: m, N: n)))
                .Where(pair => Odd((pair.M * pair.M) + (norm * pair.N * pair.N)) is var index
                    && (index <= 33 || pair.N == 0) && BigInteger.GreatestCommonDivisor(pair.M, pair.N) == 1)
                .Select(pair => 360 / Math.PI * Math.Atan(pair.N * Math.Sqrt(norm) / pair.M)).Order(),
        ];
        IValidationCase asked = Paper.CaseOf("gb-energy-cusps");
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Nightly, engines: new MadeUpEngine(Fast));
        CaseTable table = asked.Run(inputs, progress: null, CancellationToken.None)
            .Tables.Single(candidate => candidate.Name == "energies-by-angle");

        double[] computed =
        [
            .. Column("angle_deg").Numbers!.Where((_, row) => Column("axis").Words![row] == axis).Select(angle => Math.Round(angle, 2)).Order(),
        ];

        computed.Should().Equal(cusps.SelectMany(cusp => new[]
        {
            angles.Last(angle => angle < cusp - 0.01), angles.Single(angle => Math.Abs(angle - cusp) < 0.01), angles.First(angle => angle > cusp + 0.01),
        }).Select(angle => Math.Round(angle, 2)).Order());

        static int Odd(int index) => index % 2 == 0 ? Odd(index / 2) : index;

        CaseColumn Column(string name) => table.Columns.Single(column => column.Name == name);
    }

    // Structure 3 of most made-up searches has finer translations. It is 0.02 or 0.04 J/m² better than the best one with coarse translations.
    [TestCase(0.02, Verdict.Inconclusive)]
    [TestCase(0.2, Verdict.Reproduced)]
    public void Where_finer_translations_still_gain_a_shallow_cusp_decides_nothing(double depth, Verdict expected)
    {
        double EnergyOf(EngineJob job) => Named.Any(name => Speaks(job, name)) ? 0.1 : 0.1 + depth;

        Paper.Judge("gb-energy-cusps", Run("gb-energy-cusps", new MadeUpEngine(Fast) { EnergyOf = EnergyOf, Best = 3 })).Should().Be(expected);
    }

    [TestCase(0.04, Verdict.NotReproduced)]
    [TestCase(0.2, Verdict.Reproduced)]
    [TestCase(0.36, Verdict.NotReproduced)]
    public void A_barrier_outside_the_printed_range_speaks_against_it(double barrier, Verdict expected) => Paper.Judge(
        "ea-gb-low", Run("ea-gb-low", temperature => Exactly(1e-7 * Math.Exp(-barrier * Electronvolt / (PhysicalConstants.Boltzmann * temperature)))))
        .Should().Be(expected);

    [TestCase(0.01, Verdict.Reproduced)]
    [TestCase(-0.01, Verdict.NotReproduced)]
    public void Annealing_must_lower_the_energy(double relief, Verdict expected) =>
        Paper.Judge("gb-energy-anneal", Run("gb-energy-anneal", new MadeUpEngine(Fast) { Relief = relief })).Should().Be(expected);

    [Test]
    public void Three_boundaries_that_disagree_on_annealing_decide_nothing()
    {
        double EnergyOf(EngineJob job) => Speaks(job, "Σ9") && Speaks(job, "annealed") ? 0.2 : 0.1;

        Paper.Judge("gb-energy-anneal", Run("gb-energy-anneal", new MadeUpEngine(Fast) { EnergyOf = EnergyOf })).Should().Be(Verdict.Inconclusive);
    }

    [Test]
    public void The_vacancy_at_a_boundary_is_the_mean_over_its_sites() =>
        Run("vacancy-energy-gb", Fast).Value.Should().BeApproximately(0.4 + (0.02 * 12 / 13), 1e-9, "13 sites cost 0.40, 0.42 and 0.44 eV in turn");

    [Test]
    public void The_same_job_is_asked_for_under_the_same_hash()
    {
        IValidationCase asked = Paper.CaseOf("ea-bulk-calc");

        string[] first = Hashes(asked), second = Hashes(asked);

        second.Should().Equal(first).And.HaveCount(12, "the crystal, its vacancy, two structures of a jump, and twice four temperatures");
    }

    // The deck pins the atoms between the faces of two slabs at a quarter and three quarters of the box, and a slab without width has its faces at one place.
    [TestCase("ea-bulk-calc", 4)]
    [TestCase("premelting-400k", 2)]
    public void No_atom_of_a_crystal_lies_where_the_deck_would_pin_it(string claim, int expected)
    {
        EngineLog log = new(new MadeUpEngine(Fast) { OrderOf = job => Speaks(job, "liquid") ? 1 : 0 });
        IValidationCase asked = Paper.CaseOf(claim);
        asked.Run(CaseInputs.Nominal(asked.Description, Tier.Nightly, engines: log), progress: null, CancellationToken.None);

        EngineJob[] jobs = [.. log.Used.Select(used => used.Job).Where(job => job.Numbers.GetValueOrDefault("pinned") == "0" && !Speaks(job, "liquid"))];

        jobs.Should().HaveCount(expected);
        jobs.SelectMany(job => MadeUpEngine.FromPinnedPlane(job.Files["structure.data"])).Min().Should().BeGreaterThan(0.1);
    }

    // The series of one job is wrong by so much that the quantity leaves its margin, whatever is computed.
    [TestCase("vacancy-energy-gb", "vacancy_energy", 0.3)]
    [TestCase("ea-bulk-calc", "vacancy_energy", 0.006)]
    public void A_wrong_answer_changes_the_verdict(string claim, string series, double error)
    {
        IValidationCase asked = Paper.CaseOf(claim);
        CaseInputs right = RepositoryReference.Nominal(asked.Description, Tier.Standard);
        CaseInputs wrong = CaseInputs.Nominal(asked.Description, Tier.Standard, engines: new Wrong(right.Engines, series, error));

        Verdict VerdictOf(CaseInputs inputs) =>
            Paper.Judge(claim, asked.Run(inputs.ForComparison(), progress: null, CancellationToken.None).Observations[$"yoon2023.{claim}"]);

        VerdictOf(wrong).Should().NotBe(VerdictOf(right));
    }

    private static Verdict CuspsWith(Func<EngineJob, double> energyOf) =>
        Paper.Judge("gb-energy-cusps", Run("gb-energy-cusps", new MadeUpEngine(Fast) { EnergyOf = energyOf }));

    private static bool Speaks(EngineJob job, string word) => job.Title.Contains(word, StringComparison.Ordinal);

    private static double[] Fast(double temperature) => [1e-10, 1e-10, 1e-10, 1.1e-10];

    private static double[] Exactly(double value) => [value * 0.9999, value * 1.0001];

    private static double[] Around(double value) => [0.99 * value, 1.01 * value];

    private static Observation Run(string claim, Func<double, double[]> diffusivity) => Run(claim, new MadeUpEngine(diffusivity));

    private static Observation Run(string claim, IEngines engine)
    {
        IValidationCase asked = Paper.CaseOf(claim);
        CaseInputs inputs = CaseInputs.Nominal(asked.Description, Tier.Nightly, engines: engine);
        return asked.Run(inputs, progress: null, CancellationToken.None).Complete().Observations[$"yoon2023.{claim}"];
    }

    private static string[] Hashes(IValidationCase asked)
    {
        EngineLog log = new(new MadeUpEngine(Fast));
        asked.Run(CaseInputs.Nominal(asked.Description, Tier.Nightly, engines: log), progress: null, CancellationToken.None);
        return [.. log.Used.Select(used => used.Job.Hash)];
    }

    private sealed class Wrong(IEngines inner, string series, double error) : IEngines
    {
        public EngineAnswer Compute(EngineJob job, IProgress<SolverProgress>? progress, CancellationToken cancellationToken)
        {
            EngineAnswer answer = inner.Compute(job, progress, cancellationToken);
            if (!answer.Result.Series.TryGetValue(series, out IReadOnlyList<double>? values))
            {
                return answer;
            }

            EngineResult changed = new(
                new Dictionary<string, double>(StringComparer.Ordinal),
                new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal) { [series] = [.. values.Select(value => value + error)] });
            return answer with { Result = answer.Result.With(changed) };
        }
    }
}

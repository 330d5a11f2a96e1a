using Litmus.Cases.Engines;

namespace Litmus.Cases.Tests.Engines;

public sealed class EngineJobTests
{
    private static readonly EngineJob Job = new()
    {
        Engine = "lammps",
        Title = "a crystal",
        Program = "print \"@R e 1\"\nprint \"@DONE\"\n",
        Numbers = new Dictionary<string, string> { ["a"] = "3.5", ["b"] = "4" },
        Files = new Dictionary<string, string> { ["x.data"] = "1 2 3\n" },
        Results = ["e", "n"],
    };

    [Test]
    public void The_hash_is_the_same_for_the_same_question()
    {
        EngineJob same = Job with
        {
            Title = "another title",
            Ranks = 4,
            ExpectedSeconds = 7,
            LowestTier = Tier.Paper,
            Numbers = new Dictionary<string, string> { ["b"] = "4", ["a"] = "3.5" },
            Results = ["n", "e"],
        };

        same.Hash.Should().Be(Job.Hash, "title, ranks, time, tier and the order of names are no part of the question");
        same.Should().Be(Job);
    }

    [Test]
    public void The_hash_is_another_for_another_question()
    {
        EngineJob[] others =
        [
            Job with { Engine = "gpaw" },
            Job with { Program = Job.Program + "\n" },
            Job with { Numbers = new Dictionary<string, string> { ["a"] = "3.5", ["b"] = "4.0" } },
            Job with { Numbers = new Dictionary<string, string> { ["ab"] = "3.54" } },
            Job with { Files = new Dictionary<string, string> { ["y.data"] = "1 2 3\n" } },
            Job with { Results = ["e"] },
            Job with { Reduction = "mean 1" },
        ];

        others.Select(other => other.Hash).Append(Job.Hash).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void The_hash_is_written_as_32_hexadecimal_digits() => Job.Hash.Should().MatchRegex("^[0-9a-f]{32}$");

    [TestCase("")]
    [TestCase("../x")]
    [TestCase("a b")]
    [TestCase("-var")]
    [TestCase(".hidden")]
    public void A_name_that_is_no_file_name_is_refused(string name)
    {
        Action file = () => _ = Job with { Files = new Dictionary<string, string> { [name] = "text" } };
        Action number = () => _ = Job with { Numbers = new Dictionary<string, string> { [name] = "1" } };

        file.Should().Throw<ArgumentException>().WithMessage($"*'{name}'*Files*");
        number.Should().Throw<ArgumentException>().WithMessage($"*'{name}'*Numbers*");
    }

    [Test]
    public void A_job_without_program_or_result_is_refused()
    {
        Action program = () => _ = Job with { Program = " " };
        Action results = () => _ = Job with { Results = [] };
        Action ranks = () => _ = Job with { Ranks = 0 };
        Action engine = () => _ = Job with { Engine = "GPAW" };

        program.Should().Throw<ArgumentException>();
        results.Should().Throw<ArgumentException>();
        ranks.Should().Throw<ArgumentOutOfRangeException>();
        engine.Should().Throw<ArgumentException>();
    }
}

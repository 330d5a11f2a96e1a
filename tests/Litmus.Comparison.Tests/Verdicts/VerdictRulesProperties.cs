using FsCheck;
using FsCheck.Fluent;
using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests.Verdicts;

/// <summary>What must hold for every claim and every result, found or refuted by random search.</summary>
public sealed class VerdictRulesProperties
{
    private static readonly MarginKind[] NumericKinds = [MarginKind.Absolute, MarginKind.Relative, MarginKind.Factor, MarginKind.Decades, MarginKind.Sigma];

    // Numbers of both signs over twelve decades, as physical quantities come.
    private static readonly Gen<double> Quantity =
        from mantissa in Gen.Choose(1000, 9999)
        from exponent in Gen.Choose(-12, 12)
        from sign in Gen.Elements(-1.0, 1.0)
        select sign * mantissa * 1e-3 * Math.Pow(10, exponent);

    private static readonly Gen<Situation> Situations =
        from kind in Gen.Elements(NumericKinds)
        from reference in Quantity
        from deviation in Gen.Choose(-300, 300)
        from relativeNumerical in Gen.Choose(0, 100)
        from relativeInput in Gen.Choose(0, 100)
        from relativeReference in Gen.Choose(1, 100)
        from width in Gen.Choose(1, 200)
        select new Situation(
            kind,
            reference,
            reference * (1 + (deviation * 1e-2)),
            Math.Abs(reference) * relativeNumerical * 1e-3,
            Math.Abs(reference) * relativeInput * 1e-3,
            Math.Abs(reference) * relativeReference * 1e-3,
            width * 1e-2);

    [Test]
    public void A_wider_margin_never_takes_agreement_away() => Hold(Situations, situation =>
    {
        Verdict narrow = situation.Judge(scale: 1).Verdict;
        Verdict wide = situation.Judge(scale: 1.5).Verdict;
        return !GateRules.IsAgreement(narrow) || GateRules.IsAgreement(wide);
    });

    [Test]
    public void A_wider_margin_never_turns_anything_but_disagreement_into_disagreement() => Hold(Situations, situation =>
        situation.Judge(scale: 1.5).Verdict != Verdict.NotReproduced || situation.Judge(scale: 1).Verdict == Verdict.NotReproduced);

    [Test]
    public void A_smaller_numerical_uncertainty_never_makes_a_decided_claim_undecided() => Hold(Situations, situation =>
    {
        Verdict coarse = situation.Judge().Verdict;
        Verdict fine = (situation with { NumericalUncertainty = situation.NumericalUncertainty / 2 }).Judge().Verdict;
        return coarse == Verdict.Inconclusive || fine == coarse;
    });

    [Test]
    public void Nan_and_infinity_never_agree() => Hold(
        from situation in Situations
        from bad in Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity)
        from place in Gen.Choose(0, 4)
        select place switch
        {
            0 => situation with { Value = bad },
            1 => situation with { NumericalUncertainty = bad },
            2 => situation with { InputUncertainty = bad },
            3 => situation with { ReferenceUncertainty = bad },
            _ => situation with { Reference = bad },
        },
        situation => !GateRules.IsAgreement(situation.Judge().Verdict));

    [Test]
    public void A_missing_or_different_unit_never_agrees() => Hold(
        from situation in Situations
        from unit in Gen.Elements(string.Empty, " ", "m", "One")
        select (situation, unit),
        pair => !GateRules.IsAgreement(
            VerdictRules.Judge(pair.situation.Expected, pair.situation.Margin(1), pair.situation.Observation with { Unit = pair.unit }).Verdict));

    [Test]
    public void A_multiplicative_margin_on_a_zero_reference_never_agrees() => Hold(
        from situation in Situations
        from kind in Gen.Elements(MarginKind.Relative, MarginKind.Factor, MarginKind.Decades)
        from value in Gen.Elements(0.0, 1e-300, 1.0)
        select situation with { Kind = kind, Reference = 0, Value = value },
        situation => !GateRules.IsAgreement(situation.Judge().Verdict));

    [Test]
    public void The_unit_in_which_everything_is_written_does_not_matter() => Hold(
        from situation in Situations
        from power in Gen.Choose(-20, 20)
        select (situation, factor: Math.ScaleB(1, power)),
        pair => pair.situation.Judge().Verdict == pair.situation.Rescaled(pair.factor).Judge().Verdict);

    [Test]
    public void Reversing_both_signs_does_not_matter() => Hold(Situations, situation =>
        situation.Judge().Verdict == (situation with { Value = -situation.Value, Reference = -situation.Reference }).Judge().Verdict);

    [Test]
    public void A_fitted_input_never_gives_a_prediction() => Hold(Situations, situation =>
    {
        Judgement judgement = VerdictRules.Judge(situation.Expected, situation.Margin(1), situation.Observation with { Closure = "fitted" });
        return judgement.Verdict is not (Verdict.Reproduced or Verdict.WithinBand);
    });

    [Test]
    public void A_reference_without_stated_uncertainty_is_never_reproduced() => Hold(Situations, situation =>
        VerdictRules.Judge(situation.Expected with { UncertaintyKind = UncertaintyKind.NotStated, Uncertainty = null }, situation.Margin(1),
            situation.Observation).Verdict != Verdict.Reproduced);

    [Test]
    public void Moving_a_result_beyond_its_limits_and_its_interval_is_seen_by_every_comparator() => Hold(Situations, situation =>
    {
        // Ten times the larger of everything that is allowed: no comparator may stay silent.
        double far = situation.Reference * (1 + (10 * (situation.Width + 1))) * Math.Pow(10, 2 * (situation.Width + 1));
        return (situation with { Value = far, NumericalUncertainty = 0, InputUncertainty = 0, ReferenceUncertainty = Math.Abs(situation.Reference) * 1e-3 })
            .Judge().Verdict == Verdict.NotReproduced;
    });

    private static void Hold<T>(Gen<T> generator, Func<T, bool> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20300101, 1));

    private sealed record Situation(
        MarginKind Kind, double Reference, double Value, double NumericalUncertainty, double InputUncertainty, double ReferenceUncertainty, double Width)
    {
        public Expectation Expected => Some.Number(Reference, "1", UncertaintyKind.Standard, ReferenceUncertainty);

        public Observation Observation => Some.Observed(Value, NumericalUncertainty, InputUncertainty);

        public Margin Margin(double scale) => Some.Margin(Kind, Kind switch
        {
            MarginKind.Absolute => scale * Width * Math.Abs(Reference),
            MarginKind.Factor => 1 + (scale * Width),
            MarginKind.Sigma => scale * 10 * Width,
            _ => scale * Width,
        });

        public Judgement Judge(double scale = 1) => VerdictRules.Judge(Expected, Margin(scale), Observation);

        public Situation Rescaled(double factor) => this with
        {
            Reference = Reference * factor,
            Value = Value * factor,
            NumericalUncertainty = NumericalUncertainty * factor,
            InputUncertainty = InputUncertainty * factor,
            ReferenceUncertainty = ReferenceUncertainty * factor,
        };
    }
}

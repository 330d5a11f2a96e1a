using Litmus.Comparison.Claims;
using Litmus.Comparison.Gates;
using Litmus.Comparison.Verdicts;

namespace Litmus.Comparison.Tests;

public sealed class DataWordsTests
{
    [TestCase(MarginBasis.PrintedDigits, "printed-digits")]
    [TestCase(MarginKind.Absolute, "abs")]
    [TestCase(MarginKind.Decades, "decades")]
    [TestCase(UncertaintyKind.NotStated, "none")]
    [TestCase(UncertaintyKind.InMargin, "in-margin")]
    [TestCase(ReferenceClass.StatedInText, "stated-in-text")]
    [TestCase(ClaimOrigin.CrossCheck, "cross-check")]
    [TestCase(Computability.ModelInputNotPublished, "model-input-not-published")]
    [TestCase(Verdict.NotReproduced, "NotReproduced")]
    [TestCase(GateCode.GapMoved, "GapMoved")]
    public void A_value_has_the_word_of_the_data(object value, string word) => DataWords.Of((Enum)value).Should().Be(word);

    [Test]
    public void A_table_of_words_has_every_value_once() =>
        DataWords.Table<MarginKind>().Keys.Should().Equal("abs", "rel", "factor", "decades", "band", "sigma", "exact");
}

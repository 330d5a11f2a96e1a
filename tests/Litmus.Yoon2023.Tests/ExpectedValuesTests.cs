using PaperTests;

namespace Litmus.Yoon2023.Tests;

public sealed class ExpectedValuesTests
{
    private const string Header = "claim,value,relative_tolerance,how\n";

    [Test]
    public void A_row_gives_its_four_fields()
    {
        IReadOnlyList<TestCaseData> rows = ExpectedValues.Parse("# made by a script\n" + Header + "d-1mm,2.5e-11,1e-6,\"Eq 6, solved\"\n");

        rows.Should().ContainSingle().Which.Arguments.Should().Equal("d-1mm", 2.5e-11, 1e-6, "Eq 6, solved");
    }

    [TestCase("claim,value,how\na,1,b\n", "*the header is 'claim,value,how'*")]
    [TestCase(Header, "*no row below the header*")]
    [TestCase(Header + "a,1,1e-6\n", "*line 2 'a,1,1e-6'*3 fields*header has 4*")]
    [TestCase(Header + "a,1,1e-6,b,c\n", "*line 2*5 fields*header has 4*")]
    [TestCase(Header + "a,1,1e-6,b\na,2,1e-6,b\n", "*line 3 'a,2,1e-6,b'*'a' has a row already*")]
    [TestCase(Header + "a,one,1e-6,b\n", "*line 2*'one' in the column value*")]
    [TestCase(Header + "a,NaN,1e-6,b\n", "*'NaN' in the column value*")]
    [TestCase(Header + "a,1,few,b\n", "*'few' in the column relative_tolerance*")]
    [TestCase(Header + "a,1,0,b\n", "*tolerance lies between 0 and 1*")]
    [TestCase(Header + "a,0,1e-6,b\n", "*a value of 0 has no relative tolerance*")]
    [TestCase(Header + ",1,1e-6,b\n", "*is empty*")]
    [TestCase(Header + "a,1,1e-6,\n", "*is empty*")]
    public void A_malformed_file_names_its_row(string text, string message)
    {
        Action parse = () => ExpectedValues.Parse(text);

        parse.Should().Throw<FormatException>().WithMessage(message);
    }
}

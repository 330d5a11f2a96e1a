using Litmus.Cases;
using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Store;

public sealed class TableFileTests
{
    [Test]
    public void Only_words_that_need_it_are_quoted_and_numbers_keep_all_their_bits()
    {
        CaseTable table = new("t", [
            CaseColumn.Of("x, y", [double.NaN, -0.0, double.PositiveInfinity, 1e-300, 0.1 + 0.2, 1]),
            CaseColumn.Of("word", ["", " space ", "a,b", "a\nb", "\"a\"", "=1+1 #"]),
        ]);

        TableFile.Write(table).Should().Be("\"x, y\",word\nNaN,\n-0, space \nInfinity,\"a,b\"\n1E-300,\"a\nb\"\n0.30000000000000004,\"\"\"a\"\"\"\n1,=1+1 #\n");
    }
}

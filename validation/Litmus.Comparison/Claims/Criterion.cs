using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Litmus.Comparison.Claims;

/// <summary>
/// Fingerprint of what a verdict depends on: expectation, range, unit, uncertainty and margin. A new wording of the claim does not change it.
/// </summary>
public static class Criterion
{
    /// <summary>Number of hexadecimal digits of a fingerprint.</summary>
    public const int Length = 16;

    /// <summary>The fingerprint: the first 16 hexadecimal digits of a SHA-256.</summary>
    public static string Of(Claim claim)
    {
        (Expectation expected, Margin margin) = (claim.Expected, claim.Margin);
        string text = string.Join(
            '\n',
            Number(expected.Value), expected.Token, Number(expected.Lower), Number(expected.Upper),
            expected.Unit, expected.UncertaintyKind.ToString(), Number(expected.Uncertainty),
            margin.Kind.ToString(), Number(margin.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;
}

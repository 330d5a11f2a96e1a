using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Litmus.Comparison.Findings;

namespace Litmus.Reporting.Contract;

/// <summary>A finding in results.json. Its texts are filled with the numbers of the run.</summary>
internal sealed record FindingJson(
    [property: RegularExpression("^[^/]+/.+$")] string Id,
    [property: Description("One plain sentence.")] string Title,
    FindingKind Kind,
    FindingRank Rank,
    [property: Description("The claims that it explains.")] IReadOnlyList<string> Claims,
    [property: Description("Claims that only repeat one of these.")] IReadOnlyList<string> Repeats,
    DateOnly Reviewed,
    [property: Description("The finding from which this one follows.")] string? FollowsFrom,
    [property: Description("The figure that carries it: paper/case#figure.")] string? Figure,
    [property: Description("What the paper states.")] string Stated,
    [property: Description("What follows from its own numbers.")] string Follows,
    [property: Description("Why they differ, as far as can be told.")] string Reason,
    [property: Description("What would settle it.")] string Settlement,
    [property: Description("What changes if the computed number takes the place of the printed one. Computed and not judged.")]
    IReadOnlyList<Consequence> Consequences,
    [property: Description(DocumentJson.DigestDescription), RegularExpression(DocumentJson.DigestPattern)] string Digest)
{
    public static FindingJson Of(FindingRecord finding) => new(
        finding.Id, finding.Title, finding.Kind, finding.Rank, finding.Claims, finding.Repeats, finding.Reviewed, finding.FollowsFrom, finding.Figure,
        finding.Stated, finding.Follows, finding.Reason, finding.Settlement, finding.Consequences, DocumentJson.NotSealed);

    public FindingRecord ToRecord() => new()
    {
        Id = Id,
        Title = Title,
        Kind = Kind,
        Rank = Rank,
        Claims = Claims,
        Repeats = Repeats,
        Reviewed = Reviewed,
        FollowsFrom = FollowsFrom,
        Figure = Figure,
        Stated = Stated,
        Follows = Follows,
        Reason = Reason,
        Settlement = Settlement,
        Consequences = Consequences,
    };
}

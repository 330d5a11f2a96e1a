namespace Litmus.ReferenceData;

/// <summary>The codes of all findings. The meaning of a code never changes. README.md has an example of each.</summary>
public static class FindingCode
{
    /// <summary>The folder of the reference data does not exist, or holds no paper.</summary>
    public const string FolderMissing = "LIT0001";

    /// <summary>A file that is listed or required is not there.</summary>
    public const string FileMissing = "LIT0002";

    /// <summary>A file that no resource lists.</summary>
    public const string FileNotListed = "LIT0003";

    /// <summary>datapackage.json is not well-formed JSON of the expected shape.</summary>
    public const string PackageMalformed = "LIT0004";

    /// <summary>datapackage.json lacks a member that it must have.</summary>
    public const string PackageIncomplete = "LIT0005";

    /// <summary>Bytes or SHA-256 differ from datapackage.json.</summary>
    public const string Checksum = "LIT0006";

    /// <summary>A resource without bytes or hash.</summary>
    public const string NotSealed = "LIT0007";

    /// <summary>The bytes are not UTF-8 without byte-order mark.</summary>
    public const string NotUtf8 = "LIT0010";

    /// <summary>A carriage return.</summary>
    public const string CarriageReturn = "LIT0011";

    /// <summary>The last line has no newline.</summary>
    public const string LastLineCutOff = "LIT0012";

    /// <summary>A quote that is not closed, or stands inside an unquoted field.</summary>
    public const string Quote = "LIT0013";

    /// <summary>A row with more or fewer fields than the header.</summary>
    public const string FieldCount = "LIT0014";

    /// <summary>A column that is missing, unknown or there twice.</summary>
    public const string Header = "LIT0015";

    /// <summary>The header and the fields declared in datapackage.json differ.</summary>
    public const string SchemaMismatch = "LIT0016";

    /// <summary>A declared type, constraint, dialect or missing value that is not known here.</summary>
    public const string UnknownType = "LIT0017";

    /// <summary>A file with comments whose resource does not declare their sign.</summary>
    public const string CommentsNotDeclared = "LIT0018";

    /// <summary>A control character other than tab and line feed.</summary>
    public const string ControlCharacter = "LIT0019";

    /// <summary>A cell that is not of its column's type, or breaks a constraint.</summary>
    public const string CellType = "LIT0020";

    /// <summary>NaN or infinity.</summary>
    public const string NotFinite = "LIT0021";

    /// <summary>A unit that is not known.</summary>
    public const string UnknownUnit = "LIT0022";

    /// <summary>The unit in the column's name and the declared one disagree.</summary>
    public const string UnitDisagreement = "LIT0023";

    /// <summary>A column of numbers without a unit.</summary>
    public const string UnitMissing = "LIT0024";

    /// <summary>An identifier that does not follow the pattern.</summary>
    public const string IdPattern = "LIT0030";

    /// <summary>An identifier that stands twice.</summary>
    public const string IdDuplicate = "LIT0031";

    /// <summary>A word that is not in the closed list of its column.</summary>
    public const string UnknownWord = "LIT0032";

    /// <summary>A cell that must not be empty.</summary>
    public const string EmptyText = "LIT0033";

    /// <summary>Neither a value nor a bound is stated.</summary>
    public const string NothingStated = "LIT0034";

    /// <summary>Expected value and bounds contradict each other.</summary>
    public const string RangeInconsistent = "LIT0035";

    /// <summary>A token where a number is needed, or a token with bounds, unit or slack.</summary>
    public const string TokenMisplaced = "LIT0036";

    /// <summary>A cross-check that is called headline.</summary>
    public const string HeadlineCrossCheck = "LIT0037";

    /// <summary>A claim without a margin.</summary>
    public const string MarginMissing = "LIT0040";

    /// <summary>A margin without a basis.</summary>
    public const string MarginBasisMissing = "LIT0041";

    /// <summary>A margin without a reason.</summary>
    public const string MarginReasonMissing = "LIT0042";

    /// <summary>The margin's value does not suit its kind.</summary>
    public const string MarginValue = "LIT0043";

    /// <summary>A relative margin on a reference of zero, of the wrong sign, or on a temperature scale.</summary>
    public const string MarginReference = "LIT0044";

    /// <summary>A margin's unit that is missing, superfluous or does not convert.</summary>
    public const string MarginUnit = "LIT0045";

    /// <summary>The uncertainty does not suit its kind.</summary>
    public const string Uncertainty = "LIT0046";

    /// <summary>A computable claim that names no model (a warning).</summary>
    public const string ModelMissing = "LIT0047";

    /// <summary>A trend in a word that no case gives (a warning).</summary>
    public const string TrendWord = "LIT0048";

    /// <summary>A margin so wide that nothing could fail.</summary>
    public const string MarginTooWide = "LIT0049";

    /// <summary>A dropped identifier that is still among the claims.</summary>
    public const string DroppedButPresent = "LIT0050";

    /// <summary>An instrument that is not in instruments.csv, or a margin of that basis without one.</summary>
    public const string UnknownInstrument = "LIT0051";

    /// <summary>A margin that is not that of its instrument.</summary>
    public const string InstrumentMargin = "LIT0052";

    /// <summary>A margin of the printed digits that is not half a unit of the last one.</summary>
    public const string PrintedDigits = "LIT0053";

    /// <summary>A claim follows from itself, from a claim that is not there, or from one that follows from another.</summary>
    public const string Leader = "LIT0054";

    /// <summary>The cell that a claim quotes is not there.</summary>
    public const string QuoteMissing = "LIT0055";

    /// <summary>The cell that a claim quotes states another number.</summary>
    public const string QuoteDiffers = "LIT0056";

    /// <summary>Two parameters of one table have the same name.</summary>
    public const string ParameterDuplicate = "LIT0060";

    /// <summary>A half-width that is negative.</summary>
    public const string HalfWidth = "LIT0061";

    /// <summary>The uncertainty of an instrument is no number > 0, or does not suit its kind.</summary>
    public const string InstrumentUncertainty = "LIT0062";

    /// <summary>A paper or table that was asked for is not there.</summary>
    public const string NoSuchTable = "LIT0070";

    /// <summary>A column that was asked for is not there.</summary>
    public const string NoSuchColumn = "LIT0071";

    /// <summary>A row or parameter that was asked for is not there.</summary>
    public const string NoSuchRow = "LIT0072";

    /// <summary>More than one row has the keys that were asked for.</summary>
    public const string SeveralRows = "LIT0073";

    /// <summary>The cell that was asked for is empty or not a number with a unit.</summary>
    public const string NotAQuantity = "LIT0074";

    /// <summary>A claim that was asked for is not there.</summary>
    public const string NoSuchClaim = "LIT0075";

    /// <summary>A claim that stands in no row of coverage.csv.</summary>
    public const string NotCovered = "LIT0064";

    /// <summary>A row of coverage.csv with neither claims nor a reason.</summary>
    public const string CoverageWithoutReason = "LIT0065";

    /// <summary>A row of coverage.csv that names a claim which is not there.</summary>
    public const string CoverageOfNothing = "LIT0066";

    /// <summary>A row of coverage.csv, or a claim in it, that stands there twice.</summary>
    public const string CoverageTwice = "LIT0067";
}

using Litmus.Runs.Store;

namespace Litmus.Runs.Tests.Store;

internal sealed class PieceStoreTests : FolderTest
{
    private static readonly byte[] Piece = [1, 2, 3];

    [Test]
    public void Another_store_in_the_folder_finds_a_piece_by_its_code_and_key()
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece);

        PieceStore store = Of("code");
        store.Find(typeof(PieceStore), "key").Should().Equal(Piece);
        store.FoundCount.Should().Be(1);
    }

    [TestCase("code", typeof(PieceStore), "other key")]
    [TestCase("code", typeof(RunStore), "key")]
    [TestCase("other code", typeof(PieceStore), "key")]
    public void A_piece_of_another_key_type_or_code_is_not_taken(string code, Type madeBy, string key)
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece);

        Of(code).Find(madeBy, key).Should().BeNull();
    }

    [Test]
    public void A_piece_that_is_altered_or_cut_anywhere_is_not_taken_and_is_replaced()
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece);
        string path = Directory.GetFiles(Folder, "*.piece", SearchOption.AllDirectories).Single();
        byte[] whole = File.ReadAllBytes(path);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] altered = [.. whole];
            altered[i] ^= 1;
            File.WriteAllBytes(path, altered);
            Of("code").Find(typeof(PieceStore), "key").Should().BeNull("byte {0} is another one", i);
            File.WriteAllBytes(path, whole[..i]);
            Of("code").Find(typeof(PieceStore), "key").Should().BeNull("it was cut after {0} bytes", i);
        }

        Of("code").Keep(typeof(PieceStore), "key", Piece);
        Of("code").Find(typeof(PieceStore), "key").Should().Equal(Piece);
    }

    [Test]
    public void The_file_of_another_key_is_not_taken()
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece);
        string path = Directory.GetFiles(Folder, "*.piece", SearchOption.AllDirectories).Single();
        Of("code").Keep(typeof(PieceStore), "other", [4]);
        string other = Directory.GetFiles(Folder, "*.piece", SearchOption.AllDirectories).Single(found => found != path);
        File.Copy(other, path, overwrite: true);

        Of("code").Find(typeof(PieceStore), "key").Should().BeNull();
    }

    [Test]
    public void A_piece_that_cannot_be_written_is_not_kept_and_that_is_said()
    {
        string file = Path.Combine(Folder, "file");
        File.WriteAllText(file, string.Empty);
        PieceStore store = new(file, _ => "code");

        store.Keep(typeof(PieceStore), "key", Piece);

        store.Trouble.Should().Contain("Cannot write");
        store.Find(typeof(PieceStore), "key").Should().BeNull();
    }

    [Test]
    public void Found_pieces_say_how_long_they_took_and_those_of_the_same_run_do_not()
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece, seconds: 1.5);
        PieceStore store = Of("code");

        store.Keep(typeof(PieceStore), "own", Piece, seconds: 2);
        store.Find(typeof(PieceStore), "own");
        store.Find(typeof(PieceStore), "key");
        store.Find(typeof(PieceStore), "key");

        (store.FoundCount, store.FoundSeconds).Should().Be((1, 1.5));
    }

    [Test]
    public void Code_that_is_not_known_takes_and_keeps_no_piece()
    {
        PieceStore store = new(Folder, _ => throw new InvalidOperationException("it is being built"));

        store.Keep(typeof(PieceStore), "key", Piece);

        store.Find(typeof(PieceStore), "key").Should().BeNull();
        store.Trouble.Should().Be("it is being built");
    }

    [Test]
    public void Pieces_that_nobody_used_for_a_month_are_deleted()
    {
        Of("old").Keep(typeof(PieceStore), "key", Piece);
        string old = Directory.GetDirectories(Folder).Single();
        Of("new").Keep(typeof(PieceStore), "key", Piece);
        DateTime now = DateTime.UtcNow;
        Directory.SetLastWriteTimeUtc(old, now.AddDays(-31));

        PieceStore.Sweep(Folder, now);

        Directory.GetDirectories(Folder).Should().ContainSingle().Which.Should().NotBe(old);
    }

    [Test]
    public void A_piece_that_is_taken_stays_for_another_month()
    {
        Of("code").Keep(typeof(PieceStore), "key", Piece);
        DateTime now = DateTime.UtcNow;
        Directory.SetLastWriteTimeUtc(Directory.GetDirectories(Folder).Single(), now.AddDays(-31));

        Of("code").Find(typeof(PieceStore), "key");
        PieceStore.Sweep(Folder, now);

        Of("code").Find(typeof(PieceStore), "key").Should().Equal(Piece);
    }

    private PieceStore Of(string code) => new(Folder, _ => code);
}

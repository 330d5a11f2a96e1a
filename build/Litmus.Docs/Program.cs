using Litmus.Docs;

if (args is not [string root])
{
    Console.Error.WriteLine("Expected one argument: the root of the repository. ./build.sh Docs gives it.");
    return 1;
}

string folder = Path.Combine(root, "docs");
IReadOnlyDictionary<string, string> pages = Pages.Make(root);
Directory.CreateDirectory(folder);
foreach (string stale in Directory.GetFiles(folder, "*.md").Where(file => !pages.ContainsKey(Path.GetFileName(file))))
{
    File.Delete(stale);
}

foreach ((string name, string text) in pages)
{
    File.WriteAllText(Path.Combine(folder, name), text);
}

Console.WriteLine($"{pages.Count} pages are in {folder}.");
return 0;

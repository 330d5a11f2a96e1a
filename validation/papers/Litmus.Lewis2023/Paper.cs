using Litmus.Cases;

[assembly: CasesOf("lewis2023")]

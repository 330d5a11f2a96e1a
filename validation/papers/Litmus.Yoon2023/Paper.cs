using Litmus.Cases;

[assembly: CasesOf("yoon2023")]

using Litmus.Cases;

[assembly: CasesOf("verification")]

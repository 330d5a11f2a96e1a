using Litmus.Cases;

[assembly: CasesOf("across")]

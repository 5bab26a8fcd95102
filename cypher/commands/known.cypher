// Which of these rules, provisions, controls and files were ever spoken of.
UNWIND $ids AS id
MATCH (n:RuleEver|ProvisionEver|ControlEver|EvidenceEver {id: id})
RETURN id

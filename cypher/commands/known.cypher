// Which of these rules, provisions and controls were ever spoken of.
UNWIND $ids AS id
MATCH (n:RuleEver|ProvisionEver|ControlEver {id: id})
RETURN id

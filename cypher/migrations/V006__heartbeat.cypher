// One node, whoever writes it and however often.
CREATE CONSTRAINT heartbeat IF NOT EXISTS FOR (h:Heartbeat) REQUIRE h.key IS UNIQUE;

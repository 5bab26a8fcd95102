// What a load repeats of other files of its command is kept beside it, and found by it.
CREATE CONSTRAINT repetition_id FOR (n:Repetition) REQUIRE n.id IS UNIQUE;
CREATE INDEX repetition_load FOR (n:Repetition) ON (n.load);

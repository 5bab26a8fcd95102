// What each write transaction touched, by its record time, and when something begins or ends without being written.
CREATE CONSTRAINT journal_at FOR (n:Journal) REQUIRE n.at IS UNIQUE;
CREATE CONSTRAINT due_at FOR (n:Due) REQUIRE n.at IS UNIQUE;

-- Times are milliseconds since 1970 (UTC), days are days since 1970-01-01.

-- What the archive knows of itself: its identity.
CREATE TABLE archive (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- The last number given out: to articles when they are added or described anew, to removals and to moves.
CREATE TABLE progress (sequence BIGINT NOT NULL);
INSERT INTO progress (sequence) VALUES (0);

-- Raw texts, packed; the articles of one feed share one.
CREATE TABLE source (
  digest TEXT PRIMARY KEY,
  content BYTEA NOT NULL
);

CREATE TABLE story (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  folded_id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  folded_title TEXT COLLATE "C" NOT NULL,
  language TEXT NOT NULL,
  first_day BIGINT,
  last_day BIGINT,
  size BIGINT NOT NULL
);
CREATE INDEX story_by_last_day ON story (last_day, number);
CREATE INDEX story_by_size ON story (size, number);

CREATE TABLE article (
  number BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  folded_id TEXT NOT NULL UNIQUE,
  content_key TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL REFERENCES source (digest),
  extract BYTEA NOT NULL,
  added BIGINT NOT NULL,
  title TEXT,
  language TEXT NOT NULL,
  outlet TEXT,
  published BIGINT,
  url TEXT,
  length BIGINT NOT NULL,
  story BIGINT REFERENCES story (number),
  changed BIGINT NOT NULL UNIQUE
);
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_source ON article (source);

-- Where an article was met, as a user is told it.
CREATE TABLE place (
  article BIGINT NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  ordinal BIGINT NOT NULL,
  shown TEXT NOT NULL,
  PRIMARY KEY (article, ordinal)
);

-- What was worked out of an article and can be worked out again.
CREATE TABLE part (
  article BIGINT NOT NULL REFERENCES article (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (article, name)
);

-- Articles that are gone, by their numbers, for indexes that still have them.
CREATE TABLE removal (
  sequence BIGINT PRIMARY KEY,
  article BIGINT NOT NULL
);

-- The history of articles in stories; both may be gone since.
CREATE TABLE move (
  number BIGINT PRIMARY KEY,
  article TEXT NOT NULL,
  from_story TEXT,
  to_story TEXT,
  reason TEXT NOT NULL,
  moved BIGINT NOT NULL
);
CREATE INDEX move_by_article ON move (article);
CREATE INDEX move_by_from_story ON move (from_story);
CREATE INDEX move_by_to_story ON move (to_story);

CREATE TABLE episode (
  earlier BIGINT NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  later BIGINT NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (earlier, later)
);
CREATE INDEX episode_by_later ON episode (later);

-- Results, packed; gone when their story changes.
CREATE TABLE dossier (
  story BIGINT PRIMARY KEY REFERENCES story (number) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  content BYTEA NOT NULL
);

-- Feeds, by a digest of their addresses.
CREATE TABLE feed (
  digest TEXT PRIMARY KEY,
  url TEXT COLLATE "C" NOT NULL,
  etag TEXT,
  last_modified TEXT,
  fetched BIGINT
);

#!/bin/bash
# Run once by the postgres image, on an empty volume: the same two roles that the embedded database has.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --set owner_password="$MESA_OWNER_PASSWORD" --set app_password="$MESA_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE mesa_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE mesa_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE mesa OWNER mesa_owner;
\connect mesa
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
SQL

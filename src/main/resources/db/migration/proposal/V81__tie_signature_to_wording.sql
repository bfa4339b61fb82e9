-- A joint signature stands under certain words: signed_wording is their hash, so that a text rewritten since is seen as such. Null for
-- signatures taken over, and for those given before this was kept. Reading the hash of a text is left to one function.
create function proposal.wording(title text, situation text, analysis text, asks text[]) returns text
    language sql stable
    return encode(sha256(convert_to(concat_ws(E'\x1f', title, situation, analysis, array_to_string(asks, E'\x1e')), 'UTF8')), 'hex');
alter table proposal.signer
    add signed_wording text check (length(signed_wording) = 64);

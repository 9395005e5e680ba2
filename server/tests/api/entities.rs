//! Single entities: what they hold, and what is said of those that have moved, ended or never were.

use app::routes;
use http::header;
use serde_json::{Value, json};

use crate::app::{ORIGIN, site, texts};

#[tokio::test]
async fn nav_comes_with_facts_and_their_sources() {
    let site = site().await;
    let answer = site.json(&routes::api_organization("nav")).await;
    let nav = &answer["item"];
    assert_eq!(nav["page"], format!("{ORIGIN}{}", routes::agency("nav")));
    let hosting: Vec<&str> = nav["facts"]["hosting"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(hosting.contains(&"public_cloud"), "{hosting:?}");
    assert!(
        nav["platforms"]
            .as_array()
            .is_some_and(|it| it.contains(&json!("nais")))
    );
    let source = nav["provenance"]["source"].as_str().expect("a source");
    assert!(answer["sources"][source]["title"].is_string());
    assert_eq!(nav["email_domains"], Value::Null);
}

#[tokio::test]
async fn a_platform_is_whole_and_every_source_is_beside_it() {
    let site = site().await;
    let answer = site.json(&routes::api_platform("nais")).await;
    let nais = &answer["item"];
    let known = site.catalogue.platform("nais").expect("Nais");
    let claims = [
        ("principles", known.principles.len()),
        ("milestones", known.milestones.len()),
        ("metrics", known.metrics.len()),
        ("environments", known.environments.len()),
        ("capabilities", known.capabilities.len()),
        ("technologies", known.technologies.len()),
        ("pipelines", known.pipelines.len()),
        ("operations", known.operations.len()),
        ("relations", known.relations.len()),
    ];
    for (name, count) in claims {
        let written = nais[name].as_array().map(Vec::as_slice).unwrap_or_default();
        assert_eq!(written.len(), count, "{name}");
        for provenance in written.iter().map(|it| &it["provenance"]) {
            assert!(
                provenance["confidence"].is_string() && provenance["freshness"].is_string(),
                "{provenance}"
            );
            let source = provenance["source"].as_str();
            assert!(
                source.is_none_or(|it| answer["sources"][it].is_object()),
                "{provenance}"
            );
        }
    }
    assert!(known.environments.len() + known.technologies.len() + known.capabilities.len() > 10);
}

#[tokio::test]
async fn what_is_not_stated_is_left_out() {
    let site = site().await;
    let udi = site.json(&routes::api_organization("udi")).await["item"].clone();
    for field in ["hosting", "hybrid", "providers", "technologies", "cloud_stage"] {
        assert_eq!(udi["facts"].get(field), None, "{field}");
    }
    let platforms = site.json(&format!("{}?antall=500", routes::API_PLATFORMS)).await;
    let text = platforms["items"].to_string();
    for nothing in [":[]", ":{}", ":null", ":\"\""] {
        assert!(!text.contains(nothing), "{nothing}");
    }
}

#[tokio::test]
async fn a_technology_comes_with_its_users() {
    let site = site().await;
    let item = site.json(&routes::api_technology("kubernetes")).await["item"].clone();
    let users = texts(&item["users"], "platform");
    assert!(users.contains(&"nais"), "{users:?}");
    let platforms: std::collections::BTreeSet<&str> = users.iter().copied().collect();
    assert_eq!(item["usage"]["platforms"].as_u64(), Some(platforms.len() as u64));
    let stages = item["users"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|it| it["use"]["stage"].as_str());
    assert!(
        stages
            .flatten()
            .all(|it| ["in_use", "trialing", "phasing_out"].contains(&it))
    );
}

#[tokio::test]
async fn a_capability_comes_with_definition_levels_and_claims() {
    let site = site().await;
    let item = site.json(&routes::api_capability("logging")).await["item"].clone();
    assert!(item["definition"].is_string());
    assert!(item["levels"].as_array().is_some_and(|it| !it.is_empty()));
    let claims = item["claims"].as_array().expect("claims");
    assert!(claims.len() as u64 >= item["claimed"]["platforms"].as_u64().expect("a count"));
    assert!(claims.iter().all(|it| it["claim"]["capability"] == "logging"));
    assert_eq!(site.json(routes::API_CAPABILITIES).await["total"], 19);
}

#[tokio::test]
async fn a_merged_organisation_is_gone_and_names_its_successors() {
    let site = site().await;
    let answer = site.get(&routes::api_organization("difi")).await;
    assert_eq!(answer.status, 410);
    assert_eq!(answer.header(&header::CONTENT_TYPE), "application/problem+json");
    let problem = answer.json();
    assert_eq!(texts(&problem["successors"], "slug"), ["digdir"]);
    assert_eq!(
        problem["successors"][0]["url"],
        format!("{ORIGIN}{}", routes::api_organization("digdir"))
    );
    assert_eq!(problem["status"], 410);
    let listed = site
        .json(&format!("{}?antall=500", routes::API_ORGANIZATIONS))
        .await;
    assert!(!texts(&listed["items"], "slug").contains(&"difi"));
}

#[tokio::test]
async fn a_former_slug_leads_to_the_new_one() {
    let site = site().await;
    let platform = site
        .catalogue
        .platforms()
        .iter()
        .find(|it| !it.former_slugs.is_empty())
        .expect("a platform");
    let technology = site
        .catalogue
        .technology_formerly("teknologi-foer")
        .expect("a technology");
    let cases = [
        (
            routes::api_organization("formel-foer"),
            routes::api_organization("formel"),
        ),
        (
            routes::api_platform("plattform-foer"),
            routes::api_platform(platform.slug.as_str()),
        ),
        (
            routes::api_technology("teknologi-foer"),
            routes::api_technology(technology.slug.as_str()),
        ),
    ];
    for (former, new) in cases {
        for query in ["", "?format=csv"] {
            let answer = site.get(&format!("{former}{query}")).await;
            let place = answer.header(&header::LOCATION);
            assert_eq!(
                (answer.status.as_u16(), place),
                (301, format!("{new}{query}").as_str())
            );
        }
        assert_eq!(site.get(&new).await.status, 200, "{new}");
    }
}

#[tokio::test]
async fn what_never_was_is_a_problem() {
    let site = site().await;
    let paths = [
        routes::api_organization("finnes-ikke"),
        routes::api_platform("finnes-ikke"),
        routes::api_technology("finnes-ikke"),
        routes::api_capability("finnes-ikke"),
        routes::api_organization("%FF"),
        routes::api_organization("a/b"),
        format!("{}/", routes::API_ORGANIZATIONS),
        routes::API_BASE.to_owned(),
        format!("{}/hva-som-helst", routes::API_BASE),
    ];
    for path in paths {
        let answer = site.get(&path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(
            answer.header(&header::CONTENT_TYPE),
            "application/problem+json",
            "{path}"
        );
        assert_eq!(answer.json()["title"], "Finnes ikke", "{path}");
    }
}
